import { Link } from '@tanstack/react-router';
import { timelineSentences } from '../../../contract/timelineWords.zh.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';

/** 大事记: what happened to a studio, the newest first. */
export default function LifePart({ studio }: { readonly studio: string }) {
  const words = useWords();
  const query = useContractQuery('studioTimeline', { studio });
  return (
    <Loaded query={query}>
      {({ lines }) =>
        lines.length === 0 ? (
          <p>还没有记录。</p>
        ) : (
          <ol className="timeline" reversed>
            {lines.map(({ on, kind, facts, link }, at) => {
              const { title, lines: more = [] } = timelineSentences[kind](facts, words);
              return (
                <li key={`${on} ${kind} ${at}`}>
                  <p>
                    <strong>{link ? <Link to={link}>{title}</Link> : title}</strong>
                  </p>
                  {more.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  <p className="soft">{dayInWords(on)}</p>
                </li>
              );
            })}
          </ol>
        )
      }
    </Loaded>
  );
}
