import { useWork } from '../../form/work.ts';
import { alikeWords } from '../../parts/alikeWords.ts';
import { useWords } from '../../session/useWords.ts';

/** Other live applications with the same studio or lead, shown while one drafts. */
export function AlikeNotes() {
  const words = useWords();
  const { detail } = useWork();
  if (detail.alike.length === 0) return null;
  return (
    <div className="note note-warn">
      <p>
        <strong>请核对是否重复申报：</strong>
      </p>
      <ul>
        {detail.alike.map((one) => (
          <li key={`${one.application} ${one.studioName} ${one.unitName} ${one.same}`}>
            {alikeWords(words)[one.same]}：{one.studioName}（{one.unitName}），由{one.bodyName}推荐，类别为
            {one.trackTitle}
          </li>
        ))}
      </ul>
    </div>
  );
}
