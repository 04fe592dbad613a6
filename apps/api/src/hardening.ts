/**
 * What every object has cannot be changed by anybody any more (trust D3): a request that slipped past the scanner of bodies
 * would otherwise change each decision after it. The first import of the process, so that no library is faster.
 */
Object.freeze(Object.prototype);
