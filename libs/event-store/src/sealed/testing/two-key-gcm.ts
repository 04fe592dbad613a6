import { createCipheriv } from 'node:crypto';

/** The attack of goal T12: one ciphertext and tag that AES-GCM accepts under two keys. Method: Dodis et al., CRYPTO 2018, §3. */

const R = 0xe1n << 120n;
const toBig = (block: Uint8Array): bigint => BigInt(`0x${Buffer.from(block).toString('hex')}`);
const toBlock = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');

/** Product in GF(2^128) with the bit order of SP 800-38D §6.3. */
function multiply(x: bigint, y: bigint): bigint {
  let product = 0n;
  let factor = y;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((x >> bit) & 1n) product ^= factor;
    factor = factor & 1n ? (factor >> 1n) ^ R : factor >> 1n;
  }
  return product;
}

const ONE = 1n << 127n;
function power(base: bigint, exponent: bigint): bigint {
  let result = ONE;
  for (let bit = BigInt(exponent.toString(2).length) - 1n; bit >= 0n; bit--) {
    result = multiply(result, result);
    if ((exponent >> bit) & 1n) result = multiply(result, base);
  }
  return result;
}
const inverse = (value: bigint): bigint => power(value, (1n << 128n) - 2n);

const encryptBlock = (key: Buffer, block: Buffer): bigint => toBig(createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block));

function blocksOf(bytes: Buffer): bigint[] {
  const padded = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
  return Array.from({ length: padded.length / 16 }, (_, index) => toBig(padded.subarray(index * 16, index * 16 + 16)));
}

/** `ciphertext‖tag` of `blocks` blocks: all zeros but the last one, which makes both tags equal. */
export function twoKeyCiphertext({ keys, nonce, aad, blocks }: { keys: readonly [Buffer, Buffer]; nonce: Buffer; aad: Buffer; blocks: number }): Buffer {
  const lengths = Buffer.alloc(16);
  lengths.writeUInt32BE(aad.length * 8, 4);
  lengths.writeUInt32BE(blocks * 128, 12);
  const counter = Buffer.concat([nonce, Buffer.from([0, 0, 0, 1])]);
  const tagOf = (key: Buffer, ciphertext: Buffer): bigint => {
    const h = encryptBlock(key, Buffer.alloc(16));
    const hash = [...blocksOf(aad), ...blocksOf(ciphertext), toBig(lengths)].reduce((sum, block) => multiply(sum ^ block, h), 0n);
    return hash ^ encryptBlock(key, counter);
  };
  const zeros = Buffer.alloc(blocks * 16);
  // The last block X adds X·H² to each tag: X = (tag₁ ⊕ tag₂) / (H₁² ⊕ H₂²).
  const [h1, h2] = keys.map(key => power(encryptBlock(key, Buffer.alloc(16)), 2n)) as [bigint, bigint];
  const last = multiply(tagOf(keys[0], zeros) ^ tagOf(keys[1], zeros), inverse(h1 ^ h2));
  const ciphertext = Buffer.concat([zeros.subarray(16), toBlock(last)]);
  return Buffer.concat([ciphertext, toBlock(tagOf(keys[0], ciphertext))]);
}
