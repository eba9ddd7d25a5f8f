import { z } from 'zod';
import { parseDate } from '../calendarDate.ts';
import { Marks } from '../standards/marks.ts';

/** What the inspectors say in the end (R32, R33). */
export const inspectionResults = ['passed', 'rectify', 'failed'] as const;
export type InspectionResult = (typeof inspectionResults)[number];

/** A day that there is: 2019-02-30 is none. */
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => parseDate(day) !== undefined);

/** Where a phone was, when it may say so. Degrees. */
const Place = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
/** A moment by the clock of the phone; the clock may be wrong, so nothing rests on it. */
const DeviceMoment = z.iso.datetime({ offset: true });
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The sheet of one inspection as the phone made it, without a network. It is final once sent; its SHA-256 over the canonical JSON
 * is what phone and server compare.
 */
export const SheetDocument = z.strictObject({
  format: z.literal(1),
  visit: z.uuid(),
  /** Revision of the programme whose standard was used. */
  revision: z.string().max(80),
  visitedOn: Day,
  marks: Marks,
  result: z.enum(inspectionResults),
  /** With `rectify`: by when. */
  rectifyBy: Day.optional(),
  findings: z.string().max(5000),
  advice: z.string().max(5000),
  /** Signed in on the spot; a place is only said by who wants to, else why not (ux 19). */
  arrival: z
    .strictObject({ at: DeviceMoment, place: Place.optional(), withoutPlace: z.string().max(200).optional() })
    .optional(),
  /** Both sides sign; `photo` is the picture of the signature. */
  signatures: z
    .array(
      z.strictObject({
        side: z.enum(['inspector', 'host']),
        name: z.string().min(1).max(40),
        photo: z.uuid(),
      }),
    )
    .max(20),
  photos: z
    .array(
      z.strictObject({
        id: z.uuid(),
        /** Item of the standard; `signature` for the picture of one; `general` else. */
        item: z.string().max(60),
        sha256: Sha256,
        takenAt: DeviceMoment.optional(),
        place: Place.optional(),
        caption: z.string().max(200).optional(),
      }),
    )
    .max(200),
  finishedAt: DeviceMoment,
  /** The sheet of the same visit that this one takes the place of. */
  replaces: z.uuid().optional(),
});
export type SheetDocument = z.infer<typeof SheetDocument>;
