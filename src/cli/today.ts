/** The day with which decisions are signed. */

/** The day of now, or of SOURCE_DATE_EPOCH. */
export function today(): string {
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  const date = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}
