import type { EvidenceNeed, Field } from '../../../../core/programme/field.ts';
import { Pick, Tick, withKey } from './inputs.tsx';

interface Props {
  readonly field: Field;
  readonly readOnly: boolean;
  put(field: Field): void;
}

const copies: { readonly [K in EvidenceNeed['kind']]: string } = { copy: '复印件', original: '原件' };
const stamps: { readonly [S in EvidenceNeed['stamp']]: string } = {
  none: '不要求盖章',
  seal: '加盖公章',
  financeSeal: '加盖财务章',
};

/** The star of the paper and what has to prove the value (R66, R67). */
export function EvidenceInput({ field, readOnly, put }: Props) {
  const needs = field.evidence ?? [];
  const set = (next: EvidenceNeed[]) => put(withKey(field, 'evidence', next.length > 0 ? next : undefined));
  const star = (on: boolean) => {
    const next = withKey(field, 'star', on || undefined);
    put(withKey(next, 'evidence', on ? (field.evidence ?? [{ kind: 'copy', stamp: 'none' }]) : undefined));
  };
  return (
    <>
      <Tick
        label="标“*”，填写的内容须有证明"
        checked={field.star ?? false}
        readOnly={readOnly}
        onChange={star}
      />
      {needs.map((need, at) => (
        <fieldset key={at} className="fe-condition">
          <legend>证明 {at + 1}</legend>
          <Pick
            label="要什么"
            value={need.kind}
            choices={copies}
            readOnly={readOnly}
            onChange={(kind) => set(needs.with(at, { ...need, kind }))}
          />
          <Pick
            label="盖什么章"
            value={need.stamp}
            choices={stamps}
            readOnly={readOnly}
            onChange={(stamp) => set(needs.with(at, { ...need, stamp }))}
          />
          {!readOnly && (
            <button
              type="button"
              className="button-link button-link-grave"
              onClick={() => set(needs.toSpliced(at, 1))}
            >
              不要这份证明
            </button>
          )}
        </fieldset>
      ))}
      {field.star && !readOnly && (
        <button
          type="button"
          className="button-link"
          onClick={() => set([...needs, { kind: 'copy', stamp: 'none' }])}
        >
          再要一份证明
        </button>
      )}
    </>
  );
}
