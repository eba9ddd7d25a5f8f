import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { countedWords } from '../../../contract/countedWords.zh.ts';
import type { Counted } from '../../../core/workLog/counted.ts';
import { useMay } from '../../session/useMe.ts';

type Rules = QueryOutput<'signList'>['rules'];

function lines(rules: NonNullable<Rules>): { watched: string[]; absent: string[] } {
  const { yearly, silentMonths, agreementMonths, reviewYears, annualReport } = rules;
  const all: [boolean, string, string][] = [
    [silentMonths !== null, `超过 ${silentMonths} 个月没有任何记录的`, '多久没有动静'],
    [agreementMonths !== null, `师徒协议 ${agreementMonths} 个月内到期的`, '师徒协议到期前多久'],
    [reviewYears !== null, `称号满 ${reviewYears} 年应当复核的，提前三个月`, '称号几年后复核'],
    [annualReport !== null, `${annualReport} 前没有交年度报告的`, '年度报告截止日'],
  ];
  return {
    watched: [
      ...yearly.map(({ counts, atLeast, target }) => {
        const hoped = target === null || target === atLeast ? '' : `（争取 ${target} 项）`;
        return `每年${countedWords[counts as Counted]}少于 ${atLeast} 项的${hoped}：次年一月起列出，当年第四季度起提醒还缺几项`;
      }),
      ...all.flatMap(([on, words]) => (on ? [words] : [])),
      '整改期限已过的',
    ],
    absent: all.flatMap(([on, , words]) => (on ? [] : [words])),
  };
}

/** What is watched and by whose word; what the notice does not say, and how it is set (S8). */
export function WatchRules({ rules }: { readonly rules: Rules }) {
  const may = useMay();
  const { watched, absent } = lines(
    rules ?? { yearly: [], silentMonths: null, agreementMonths: null, reviewYears: null, annualReport: null },
  );
  return (
    <details className="of-more">
      <summary>列出哪些工作室</summary>
      <ul>
        {watched.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {absent.length > 0 ? (
        <p className="soft">
          通知没有写明、现在不提醒的：{absent.join('、')}
          。需要的，在方案的“预警”里填写，发布以后当天起按新的规定列出。
        </p>
      ) : null}
      {may('prepareCampaign') ? <Link to="/programme">查看方案</Link> : null}
    </details>
  );
}
