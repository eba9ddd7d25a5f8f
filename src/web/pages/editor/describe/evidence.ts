import type { EvidenceNeed } from '../../../../core/programme/field.ts';
import type { Element } from './described.ts';
import { may, oneOf, source, yesNo } from './words.ts';

/** What must prove a value (R66, R67). */
export const evidenceWords: Element<EvidenceNeed> = {
  noun: '证明',
  summary: ({ kind }) => (kind === 'original' ? '原件' : '复印件'),
  parts: {
    kind: oneOf<EvidenceNeed['kind']>('要什么', { copy: '复印件', original: '原件' }),
    optional: may(yesNo('可交可不交')),
    stamp: oneOf<EvidenceNeed['stamp']>('盖什么章', { none: '不盖章', seal: '公章', financeSeal: '财务章' }),
    source,
  },
  blank: () => ({ kind: 'copy', stamp: 'none' }),
};
