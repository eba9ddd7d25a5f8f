import { type FieldBehaviour, onlyItself } from './behaviour.ts';

/** A place for free attachments (R70). The files lie outside the answers. */
export const evidence: FieldBehaviour<'evidence'> = {
  takes: () => 'nothing',
  empty: () => true,
  parts: () => [],
  prefixes: () => [],
  check: () => [],
  text: () => '',
  at: (_field, rest) => onlyItself(rest),
  lint: () => [],
};
