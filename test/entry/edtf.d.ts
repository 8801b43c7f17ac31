/** Types for the parts of the package `edtf` (4.x, which ships none) that we use. */
declare module 'edtf' {
  interface Dated {
    readonly type: string;
    readonly edtf: string;
    /** Milliseconds since 1970 of the earliest and of the latest moment; NaN-like values for open and unknown ends. */
    readonly min: number | null;
    readonly max: number | null;
  }
  interface EdtfDate extends Dated {
    readonly type: 'Date';
    /** 1 year, 2 month, 3 day; 0 when unspecified digits leave none. */
    readonly precision: number;
    readonly uncertain: { readonly value: number };
    readonly approximate: { readonly value: number };
    readonly unspecified: { readonly value: number };
  }
  interface EdtfInterval extends Dated {
    readonly type: 'Interval';
    /** null: unknown end; ±Infinity: open end. */
    readonly lower: Dated | number | null;
    readonly upper: Dated | number | null;
  }
  /** Parses EDTF level 0 to 2; throws on anything else. */
  export default function edtf(text: string): Dated | EdtfDate | EdtfInterval;
}
