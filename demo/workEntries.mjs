/** What studios of earlier years did, as entries of the log. */

const tags = ['skills', 'problems', 'innovation'];
const sorts = ['tackling', 'reform', 'exchange', 'training', 'management', 'invention'];
const awardLevels = ['provincial', 'city', 'county', 'county'];
const talent = ['senior-worker', 'technician', 'senior-technician', 'other-level'];
/** Which proof stands behind a kind that needs one. */
const certificate = { file: 'certificate' };

/** The answers of one thing done, as the programme's log asks them. */
const written = {
  project: ({ subject }, { unitName }) => ({ answers: { title: subject, approvedBy: unitName } }),
  result: ({ subject, tag, key }) => ({ answers: { title: subject, tags: [tags[tag]] }, key }),
  application: ({ subject, about }, { specialty }) => ({
    answers: { where: `${specialty}班组`, benefit: `${subject}已在本单位推广应用，返工和等待减少。` },
    about: `@${about}`,
  }),
  patent: ({ subject, serial, on }) => ({
    answers: {
      title: `一种${subject}`,
      type: serial % 5 === 0 ? 'invention' : 'utility',
      // Made up: numbers of this form were never given out.
      number: `ZL${on.slice(0, 4)}${serial % 5 === 0 ? 1 : 2}9${String(serial).padStart(6, '0')}.X`,
    },
    ...certificate,
  }),
  award: ({ subject, level }) => ({
    answers: { title: `${subject}职工技术创新成果奖`, level: awardLevels[level] },
    ...certificate,
  }),
  fund: ({ amount }, { unitName }) => ({ answers: { source: unitName, amount: String(amount) } }),
  benefit: ({ subject, amount }) => ({ answers: { title: subject, saving: String(amount) } }),
  training: ({ subject, people }) => ({ answers: { title: `${subject}培训`, people: String(people) } }),
  activity: ({ subject, sort }) => ({ answers: { title: `${subject}专题活动`, type: sorts[sort] } }),
  person: ({ name, level }) => ({ answers: { name, level: talent[level] }, ...certificate }),
};

/** All entries of a studio, the oldest first; an application comes after the result that it is about. */
export const entriesOf = (studio) =>
  studio.work.map((done) => ({
    studio: `@${studio.id}`,
    kind: done.kind,
    on: done.on,
    ...written[done.kind](done, studio),
  }));
