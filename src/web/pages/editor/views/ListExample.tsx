import { useState } from 'react';
import type { ListRule } from '../../../../core/programme/listRule.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { ListDemands } from '../../filing/ListDemands.tsx';
import { exampleStand } from './exampleList.ts';

const units = ['甲公司', '甲公司', '乙公司', '丙公司', '丁学院', '戊中心'];

interface Props {
  /** With demands that fit the schema. */
  readonly programme: Programme;
}

/** An invented list to try the demands on: which rows fit is ticked, how the list stands follows at once. */
export function ListExample({ programme }: Props) {
  const { tracks, listRules: rules = [] } = programme;
  const [fitting, setFitting] = useState<ReadonlySet<string>>(new Set());
  if (rules.length === 0) return null;
  const rows = units.map((unit, at) => ({ unit, track: tracks[at % tracks.length] }));
  const ticked = rules.filter((rule) => rule.kind !== 'perUnit' && rule.where !== undefined);
  const key = (rule: ListRule, at: number) => `${rule.id} ${at}`;
  const toggle = (one: string) =>
    setFitting((was) => new Set(was.has(one) ? [...was].filter((other) => other !== one) : [...was, one]));
  const stands = rules.flatMap((rule) =>
    exampleStand(
      programme,
      rule,
      rows.map(({ unit, track }, at) => ({ unit, track: track?.id ?? '', fits: fitting.has(key(rule, at)) })),
    ),
  );
  return (
    <section className="ed-view" aria-labelledby="example">
      <h3 id="example">用一份虚构的名单试一试</h3>
      <p>在下面勾选哪些符合，看名单能不能报送。推荐单位报送时看到的就是这样：</p>
      <ListDemands demands={stands.map((stand) => ({ ...stand, applications: [...stand.applications] }))} />
      {ticked.length > 0 && (
        <table className="of-table">
          <caption className="unseen">虚构的名单</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">类别</th>
              {ticked.map((rule) => (
                <th key={rule.id} scope="col">
                  {rule.text || rule.id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, track }, at) => (
              <tr key={units.slice(0, at + 1).join()}>
                <th scope="row">{unit}</th>
                <td data-label="类别">{track?.shortTitle}</td>
                {ticked.map((rule) => (
                  <td key={rule.id} data-label={rule.text || rule.id}>
                    <label className="of-check">
                      <input
                        type="checkbox"
                        checked={fitting.has(key(rule, at))}
                        onChange={() => toggle(key(rule, at))}
                      />
                      符合
                      <span className="unseen">
                        ：第 {at + 1} 行，{rule.text || rule.id}
                      </span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
