import { dayInWords } from '../../parts/cityTime.ts';
import type { Member, StudioFile } from './studioFile.ts';

interface Props {
  readonly file: StudioFile;
  /** Absent for who only reads. */
  readonly onKeep: ((member: Member | undefined) => void) | undefined;
}
const said = ({ birthYear, education, technicalTitle, unitName, duty }: Member) =>
  [birthYear ? `${birthYear}年生` : '', education, technicalTitle, unitName, duty].filter(Boolean).join('，');

/** Those who are in, and those who were. */
export function Members({ file, onKeep }: Props) {
  return (
    <section className="card" aria-labelledby="members">
      <h2 id="members">成员</h2>
      {file.members.length === 0 ? <p>还没有成员名单。提交申报后带入，也可在这里登记。</p> : null}
      <ul className="studio-lines">
        {file.members.map((member) => (
          <li key={member.id}>
            <p>
              <strong>{member.name}</strong>
              {member.to ? <span className="of-mark">{dayInWords(member.to)}离开</span> : null}
            </p>
            <p>{said(member)}</p>
            {onKeep ? (
              <button type="button" className="button button-plain" onClick={() => onKeep(member)}>
                修改{member.name}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {onKeep ? (
        <button type="button" className="button button-plain" onClick={() => onKeep(undefined)}>
          登记成员
        </button>
      ) : null}
    </section>
  );
}
