import type { Programme } from '../programme/programme.ts';

export type Contact = Programme['circular']['contact'];

/** The programme as it is printed and shown: the contact that holds now stands in it (S29). */
export function withContact(programme: Programme, contact: Contact | undefined): Programme {
  return contact ? { ...programme, circular: { ...programme.circular, contact } } : programme;
}
