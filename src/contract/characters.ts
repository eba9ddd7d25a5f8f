import { z } from 'zod';
import { query } from './contract.ts';

/** Which of these characters no configured font can print (troubles E): asked while somebody types. */
export const characterCheck = query(
  'characterCheck',
  '查验可否印出的字',
  z.object({ text: z.string().max(600) }),
  z.object({ missing: z.array(z.string()) }),
);
