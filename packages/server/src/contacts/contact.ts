/** Who sent a case, as it is kept: sealed, and apart from the case. */
import * as z from 'zod/mini';
import { fold } from '@gd/units/text';

const contact = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  idNumber: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  /** Names of those who speak for a group. */
  representatives: z.array(z.string()),
});
export type Contact = z.output<typeof contact>;

export const contactToBytes = (value: Contact): Buffer => Buffer.from(JSON.stringify(value));
export const contactFromBytes = (bytes: Buffer): Contact => contact.parse(JSON.parse(bytes.toString('utf8')));

const INTERNATIONAL = /^\+84/;
const digitsOf = (phone: string): string => phone.replace(INTERNATIONAL, '0').replace(/\D/g, '');

export interface Mark {
  text: string;
  isIdNumber: boolean;
}

/**
 * What tells that two contacts are of one person. A telephone or an address of mail may be shared by a family, so it
 * counts together with the name only.
 */
export function marksOf({ name, phone, email, idNumber }: Contact): Mark[] {
  const folded = fold(name);
  const shared = [
    ...(phone === null ? [] : [`phone ${digitsOf(phone)} ${folded}`]),
    ...(email === null ? [] : [`email ${email.toLowerCase()} ${folded}`]),
  ];
  return [
    ...(idNumber === null ? [] : [{ text: `id ${idNumber}`, isIdNumber: true }]),
    ...shared.map((text) => ({ text, isIdNumber: false })),
  ];
}
