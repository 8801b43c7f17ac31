/** What is used of `seek-bzip`, which has no types. */
declare module 'seek-bzip' {
  interface Input {
    readByte(): number;
    read(into: Uint8Array, from: number, length: number): number;
    eof(): boolean;
  }
  interface Output {
    writeByte(byte: number): void;
    write(bytes: Uint8Array, from: number, length: number): number;
    flush(): void;
  }
  const Bunzip: {
    /** Unpacks a stream; with `multistream` also those that follow it. Throws where the bytes are damaged, or end. */
    decode(input: Input | Uint8Array, output?: Output, multistream?: boolean): Uint8Array | undefined;
  };
  export default Bunzip;
}
