import { EvidenceBox } from '../EvidenceBox.tsx';
import type { InputProps } from './inputProps.ts';

/** Further papers that belong to no single field. */
export function EvidenceInput({ path, field }: InputProps<'evidence'>) {
  return (
    <EvidenceBox
      path={path}
      label={field.label}
      needs={field.evidence ?? [{ kind: 'copy', stamp: 'none' }]}
      editable
    />
  );
}
