type Plain = string | number | boolean;

/** What an event says that a list of acts may show: plain values alone, so that nothing sealed is among them, without the members named. */
export function plainDetails(data: object, without: ReadonlySet<string>): Readonly<Record<string, Plain>> {
  return Object.fromEntries(Object.entries(data).filter((pair): pair is [string, Plain] => !without.has(pair[0]) && ['string', 'number', 'boolean'].includes(typeof pair[1])));
}
