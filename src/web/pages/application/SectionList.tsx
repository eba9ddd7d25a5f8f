import { Link } from '@tanstack/react-router';
import { SelfGapsNote } from '../../form/SelfGapsNote.tsx';
import { sectionLooks, sectionWords, useSectionStates } from '../../form/sectionStates.ts';
import { useFindings, useWork } from '../../form/work.ts';

/** The sections in any order, and the check at the end. 提交 is never grey (ux 1, 4). */
export function SectionList() {
  const { detail, form } = useWork();
  const states = useSectionStates();
  const findings = useFindings();
  const mine = new Set(detail.editableSections);
  const done = form.sections.filter(({ id }) => states[id] === 'complete').length;
  const asked = form.sections.filter(({ id }) => states[id] !== 'optional').length;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">填写内容</h2>
      {mine.size > 0 && (
        <p>
          共 {asked} 部分要填写，已完成 {done} 部分。
          {errors > 0 ? `还有 ${errors} 处要填写或改正` : '没有要改正的地方'}
          {warnings > 0 && `，${warnings} 处请核对`}。
        </p>
      )}
      <ul className="tasks">
        {form.sections.map((section) => {
          const state = states[section.id] ?? 'notStarted';
          return (
            <li key={section.id}>
              <p className="task-name">
                <Link to={`/applications/${detail.id}/sections/${section.id}`}>{section.title}</Link>
              </p>
              <p className="task-end">
                {mine.size > 0 && !mine.has(section.id) && <span className="soft">由其他人填写　</span>}
                {mine.size === 0 ? (
                  <span className="soft">查看</span>
                ) : (
                  <span className={`state ${sectionLooks[state]}`}>{sectionWords[state]}</span>
                )}
              </p>
            </li>
          );
        })}
        <li>
          <p className="task-name">
            <Link to={`/applications/${detail.id}/check`}>
              {detail.allowed.includes('submitApplication') ? '检查并提交' : '看整张表'}
            </Link>
          </p>
          <p className="task-end soft">与打印的表一样</p>
        </li>
      </ul>
      {mine.size > 0 && <SelfGapsNote />}
      {detail.allowed.includes('submitApplication') && (
        <p className="buttons">
          <Link to={`/applications/${detail.id}/check`} className="button">
            检查并提交
          </Link>
        </p>
      )}
    </section>
  );
}
