import { stateTitles } from '../../../../contract/stateTitles.zh.ts';
import type { Words } from '../../../../core/programme/words.ts';
import { type Column, DataTable } from '../../../office/DataTable.tsx';
import { cityMoment } from '../../../parts/cityTime.ts';
import { type Entry, type Line, linesOf, type Report, wayWords } from './trialWords.ts';

function columnsFor(zone: string, withAbout: boolean): Column<Line>[] {
  const about: Column<Line> = { key: 'about', title: '对象', cell: ({ about: of }) => of };
  return [
    { key: 'at', title: '时间', cell: ({ at }) => cityMoment(at, zone) },
    { key: 'who', title: '谁', head: true, cell: ({ who }) => who },
    { key: 'act', title: '做了什么', cell: ({ act, times }) => (times > 1 ? `${act}（${times} 次）` : act) },
    ...(withAbout ? [about] : []),
    {
      key: 'result',
      title: '结果',
      cell: ({ result, refused }) => (refused ? <strong>{result}</strong> : result),
    },
  ];
}

interface LinesProps {
  readonly caption: string;
  readonly entries: readonly Entry[];
  readonly zone: string;
  readonly words: Words;
  readonly withAbout?: boolean;
}

function Lines({ caption, entries, zone, words, withAbout = false }: LinesProps) {
  return (
    <DataTable
      caption={caption}
      columns={columnsFor(zone, withAbout)}
      rows={linesOf(entries, words)}
      rowKey={({ key }) => key}
      empty="没有办理记录。"
    />
  );
}

interface WalkedProps {
  readonly report: Report;
  readonly timeZone: string;
  /** Of the draft: another year may say other words. */
  readonly words: Words;
}

/** What was walked, applicant by applicant: who did what, and what became of it. */
export function Walked({ report, timeZone: zone, words }: WalkedProps) {
  const titles = stateTitles(words);
  const studios = new Set(report.outcomes.map(({ studio }) => studio));
  const others = report.entries.filter(({ about }) => !studios.has(about));
  return (
    <section aria-labelledby="walked">
      <h2 id="walked">办理经过</h2>
      <p>时间按草案的日程虚拟。一份申报一段，点开看每一步。</p>
      {report.outcomes.map(({ part, track, studio, body, way, state, asMeant }, at) => (
        <details key={part} open={at === 0 || !asMeant}>
          <summary>
            {studio}（{track}，{body}）：预定{wayWords[way]}，结果{titles[state]}
            {asMeant ? '' : '，没有走完'}
          </summary>
          <Lines
            caption={studio}
            entries={report.entries.filter(({ about }) => about === studio)}
            zone={zone}
            words={words}
          />
        </details>
      ))}
      <details>
        <summary>其余各步和最后的决定</summary>
        <Lines caption="其余各步和最后的决定" entries={others} zone={zone} words={words} withAbout />
      </details>
    </section>
  );
}
