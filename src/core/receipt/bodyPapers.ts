import type { Programme } from '../programme/programme.ts';

type Material = Programme['materials'][number];

/** A paper of the body itself, not of one application: its sealed summary (附件2). */
export function isBodyPaper(material: Material): boolean {
  return material.paper === 'summary';
}

/**
 * Materials whose arrival counts as the body's own paper (3.7): its summary, since the filing is the body's act (S35).
 * Undefined where the programme's list names no summary: then any paper of the body counts.
 */
export function filingMaterials(programme: Programme): readonly string[] | undefined {
  const own = programme.materials.filter(isBodyPaper).map(({ id }) => id);
  return own.length > 0 ? own : undefined;
}
