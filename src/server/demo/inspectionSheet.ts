import type { InspectionResult } from '../../core/inspection/sheetDocument.ts';
import type { Marks } from '../../core/standards/marks.ts';
import { standardLeaves } from '../../core/standards/standardLeaves.ts';
import { newId } from '../newId.ts';
import { revisionId } from '../store/programmes.ts';
import { type Playing, uploadOf } from './inputOf.ts';
import { momentIn } from './momentIn.ts';
import { named } from './scene.ts';

interface Visited {
  readonly [name: string]: unknown;
  readonly visit?: unknown;
  readonly visitedOn?: unknown;
  readonly result?: unknown;
  readonly rectifyBy?: unknown;
  readonly findings?: unknown;
  readonly advice?: unknown;
}

/** What the phone of an inspector would send: every item seen, both sides signed. */
export async function inspectionSheet(playing: Playing, found: Visited): Promise<Record<string, unknown>> {
  const { scene, act } = playing;
  const { programme } = scene;
  const standard = named(programme.standards[0], 'standard', programme.id);
  const marks: Marks = Object.fromEntries(
    standardLeaves(standard).map(({ id, item: { states } }) => [
      id,
      states ? { value: 'yes', states: [...states] } : { value: 'yes' },
    ]),
  );
  const { hash } = named(scene.files.get('photo'), 'file', 'photo');
  const sides = [
    { side: 'inspector', name: '考核组', photo: newId() },
    { side: 'host', name: '单位代表', photo: newId() },
  ] as const;
  const uploads = [];
  for (const { photo } of sides) uploads.push({ photo, upload: await uploadOf(playing, 'photo') });
  const document = {
    ...{ format: 1, visit: found.visit, revision: revisionId(programme), visitedOn: found.visitedOn },
    ...{ marks, result: found.result as InspectionResult, findings: found.findings, advice: found.advice },
    ...(found.rectifyBy === undefined ? {} : { rectifyBy: found.rectifyBy }),
    signatures: sides,
    photos: sides.map(({ photo }) => ({ id: photo, item: 'signature', sha256: hash })),
    finishedAt: momentIn(act.at, programme.timeZone).toISOString(),
  };
  return { sheet: newId(), document, uploads };
}
