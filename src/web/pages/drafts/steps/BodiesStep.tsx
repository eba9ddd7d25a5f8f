import { type FormEvent, useState } from 'react';
import type { Body } from '../../../../core/programme/programme.ts';
import { Field } from '../../../office/Field.tsx';
import { announce } from '../../../parts/announce.ts';
import { readingOf } from '../notice/elements.ts';
import type { StepProps } from '../stepProps.ts';
import { BodyRow } from './BodyRow.tsx';
import { freshId, nameProblem } from './bodyWords.ts';
import { moved } from './listEdits.ts';

/** 推荐单位: who gets the notice and recommends (R1). Order is the order of the notice and of every list. */
export default function BodiesStep({ draft, programme, save, readOnly }: StepProps) {
  const { bodies, quota } = programme;
  const reading = readingOf(draft);
  const put = (next: Body[]) => save('bodies', next);
  const holds = (body: Body) => quota.rows.filter(({ holders }) => holders.includes(body.id));

  function move(at: number, step: number): void {
    put(moved(bodies, at, step));
    const body = bodies[at];
    if (body) announce(`${body.name}移到第 ${Math.min(Math.max(at + step, 0), bodies.length - 1) + 1} 位`);
  }
  return (
    <>
      <p>共 {bodies.length} 个推荐单位。在名称里按 Alt＋↑、Alt＋↓ 可以调整次序。</p>
      <ol className="dr-bodies">
        {bodies.map((body, at) => (
          <BodyRow
            key={body.id}
            body={body}
            at={at}
            last={at === bodies.length - 1}
            readOnly={readOnly}
            problem={(name) =>
              nameProblem(
                name,
                bodies.filter((other) => other !== body),
              )
            }
            holds={holds(body).map(({ label }) => label)}
            found={reading?.bodies.find(
              ({ value }) => value.name === body.name || body.aliases?.includes(value.name),
            )}
            onChange={(next) => put(bodies.map((other) => (other === body ? next : other)))}
            onMove={(step) => move(at, step)}
            onRemove={() => put(bodies.filter((other) => other !== body))}
          />
        ))}
      </ol>
      {!readOnly && <AddBody bodies={bodies} onAdd={(body) => put([...bodies, body])} />}
    </>
  );
}

function AddBody({
  bodies,
  onAdd,
}: {
  readonly bodies: readonly Body[];
  readonly onAdd: (body: Body) => void;
}) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  function add(event: FormEvent): void {
    event.preventDefault();
    const problem = nameProblem(name, bodies);
    setError(problem);
    if (problem) return;
    const kind = bodies.at(-1)?.kind ?? 'county';
    onAdd({ id: freshId('b', bodies), name: name.trim(), kind });
    setName('');
    announce(`已增加${name.trim()}`);
  }
  return (
    <form className="of-pick dr-add" onSubmit={add} noValidate>
      <Field label="增加推荐单位" error={error}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            value={name}
            placeholder="单位全称，回车增加"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button button-plain">
        增加
      </button>
    </form>
  );
}
