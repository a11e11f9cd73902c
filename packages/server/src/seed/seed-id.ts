import { createHash } from 'node:crypto';

/** 2026-11-01T00:00:00Z, the time in every seeded id. */
const TIME = 1_793_491_200_000;

/** A UUIDv7 (RFC 9562 §5.7) that is the same each time for a name, so that seeding twice changes nothing. */
export function seedId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes.writeUIntBE(TIME, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
