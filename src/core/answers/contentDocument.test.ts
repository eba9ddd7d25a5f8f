import { expect, it } from 'vitest';
import { contentDocument, type EvidenceDigest } from './contentDocument.ts';

const copy: EvidenceDigest = { path: 'benefit', kind: 'copy', stamp: 'none', sha256: 'aa' };
const original: EvidenceDigest = { path: 'benefit', kind: 'original', stamp: 'financeSeal', sha256: 'bb' };

it('is the same for the same content, whatever the order', () => {
  const one = contentDocument('rev', 'form', { a: '1', b: ['x'] }, [copy, original]);
  const two = contentDocument('rev', 'form', { b: ['x'], a: '1', c: '', d: [] }, [original, copy]);
  expect(two).toBe(one);
});

it.each([
  ['an answer', contentDocument('rev', 'form', { a: '2' }, [copy])],
  ['the evidence', contentDocument('rev', 'form', { a: '1' }, [original])],
  ['the form', contentDocument('rev', 'other', { a: '1' }, [copy])],
  ['the revision', contentDocument('next', 'form', { a: '1' }, [copy])],
])('changes with %s', (_name, changed) => {
  expect(changed).not.toBe(contentDocument('rev', 'form', { a: '1' }, [copy]));
});

it('holds nothing else, even when the caller passes more', () => {
  const more = { ...copy, name: '营业执照.pdf', uploadedAt: '2019-09-01' };
  expect(contentDocument('rev', 'form', {}, [more])).toBe(
    '{"answers":{},"evidence":[{"kind":"copy","path":"benefit","sha256":"aa","stamp":"none"}],"form":"form","revision":"rev"}',
  );
});
