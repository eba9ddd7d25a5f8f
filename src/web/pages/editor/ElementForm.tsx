import { type ComponentType, createElement } from 'react';
import { type AnyElement, isUnion, partsOf, type Union } from './describe/described.ts';
import { useEditor } from './editorContext.tsx';
import { FramedGroup } from './inputs/Framed.tsx';
import type { InputProps } from './inputs/inputProps.ts';
import { inputs, wide } from './inputs/inputs.ts';
import type { Place } from './place.ts';
import { switchKind } from './switchKind.ts';

interface Props {
  readonly element: AnyElement;
  readonly value: unknown;
  /** Place of the element. */
  readonly at: Place;
  onChange(value: unknown): void;
  /** Only these keys, in this order. */
  readonly only?: readonly string[] | undefined;
  /** Keys that are drawn elsewhere. */
  readonly without?: readonly string[] | undefined;
}

type Keys = Readonly<Record<string, unknown>>;
const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null;

/** Draws any described element: its kind where it has several, then every value with label, help and messages. */
export function ElementForm({ element, value, at, onChange, only, without = [] }: Props) {
  const parts = partsOf(element, value);
  const shown = (only ?? Object.keys(parts)).flatMap((key) => {
    const described = parts[key];
    return described && described.input !== 'unseen' && !without.includes(key) ? [{ key, described }] : [];
  });
  const [first, last] = [
    shown.filter((one) => !one.described.later),
    shown.filter((one) => one.described.later),
  ];
  const values = isKeys(value) ? value : {};
  function put(key: string, next: unknown): void {
    const { [key]: _old, ...rest } = values;
    onChange(next === undefined ? rest : { ...values, [key]: next });
  }
  const one = ({ key, described }: (typeof shown)[number]) => (
    <OneInput
      key={key}
      described={described}
      value={values[key]}
      at={`${at}/${key}`}
      siblings={values}
      put={(next) => put(key, next)}
    />
  );
  return (
    <div className="ed-form">
      {isUnion(element) && <KindChoice union={element} value={value} at={at} onChange={onChange} />}
      {first.map(one)}
      {last.length > 0 && (
        <details className="ed-later ed-wide">
          <summary>{[...new Set(last.map(({ described }) => described.label))].join('、')}</summary>
          <div className="ed-form">{last.map(one)}</div>
        </details>
      )}
    </div>
  );
}

function OneInput(props: InputProps) {
  const { described } = props;
  // The table is typed by all kinds; which one it is here is known by the description only.
  const Input = inputs[described.input] as ComponentType<InputProps>;
  return (
    <div className={described.broad || wide.includes(described.input) ? 'ed-wide' : 'ed-one'}>
      {createElement(Input, props)}
    </div>
  );
}

interface KindProps {
  readonly union: Union;
  readonly value: unknown;
  readonly at: Place;
  onChange(value: unknown): void;
}

/** Chooses the kind of an element; what fits the new kind is kept. */
function KindChoice({ union, value, at, onChange }: KindProps) {
  const { programme, readOnly } = useEditor();
  const kind = union.kindOf(value);
  return (
    <div className="ed-wide">
      <FramedGroup at={`${at}/kind`} label={union.choose}>
        <div className="ed-picks">
          {Object.entries(union.kinds).map(([id, { label, help }]) => (
            <label key={id} className="of-check">
              <input
                type="radio"
                name={`${at}/kind`}
                checked={kind === id}
                disabled={readOnly}
                onChange={() => onChange(switchKind(union, value, id, programme))}
              />
              <span>
                {label}
                {help && <span className="soft">：{help}</span>}
              </span>
            </label>
          ))}
        </div>
      </FramedGroup>
    </div>
  );
}
