import { Link } from '@tanstack/react-router';
import { alikeWords } from '../../parts/alikeWords.ts';
import { useWords } from '../../session/useWords.ts';
import type { Application } from './application.ts';

/** The same studio or lead stands elsewhere too: shown, not refused; the city decides (S24). */
export function AlikeNotes({ application }: { application: Application }) {
  const words = useWords();
  if (application.alike.length === 0) return null;
  return (
    <div className="note note-warn">
      <p className="of-strong">请留意：相同的工作室或{words.lead}还有别的申报</p>
      <ul>
        {application.alike.map((other, index) => (
          <li key={other.application ?? index}>
            {alikeWords(words)[other.same]}：
            {other.application ? (
              <Link
                to="/applications/$application/review"
                params={{ application: other.application } as never}
              >
                {other.studioName}
              </Link>
            ) : (
              other.studioName
            )}
            ，{other.unitName}（{other.bodyName}，{other.trackTitle}）
          </li>
        ))}
      </ul>
    </div>
  );
}
