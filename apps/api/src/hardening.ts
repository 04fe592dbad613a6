// Gives its own objects a `toString` while it loads, which objects may no longer do afterwards; it reads no input then.
import '@simplewebauthn/server';

/**
 * What every object has cannot be changed by anybody any more (trust D3): a request that slipped past the scanner of bodies
 * would otherwise change each decision after it. The first import of the process, so that no other library is faster.
 */
Object.freeze(Object.prototype);
