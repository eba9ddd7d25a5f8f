import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import type { StudioFile } from './studioFile.ts';

const day = (on: string | null) => (on === null ? '' : dayInWords(on));

/** What the register knows of a studio as it is now. */
export function Facts({ file }: { readonly file: StudioFile }) {
  const { lead } = useWords();
  const facts: readonly (readonly [string, string])[] = [
    [lead, file.leadName],
    ['所在单位', file.unitName],
    ['推荐单位', file.bodyName],
    ['行业', file.trade],
    ['类型', file.kind],
    ['专业领域', file.specialty],
    ['成员', file.memberCount === null ? '' : `${file.memberCount} 人`],
    ['成果', file.results],
    ['创建于', day(file.establishedOn)],
    ['在册', day(file.registeredOn)],
    ['最近动态', day(file.lastSignOn)],
    ['限制申报至', day(file.barredUntil)],
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">基本情况</h2>
      <dl className="studio-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
