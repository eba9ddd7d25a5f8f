import { classList as contract } from '../../contract/classes.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { classYears, gradesOfYear, type ListedClass, listClasses } from '../store/classLists.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** 分类名单 of a year, by default the latest, with the difference to the year before (R7). */
export const classList = defineQuery({
  contract,
  action: 'seeClasses',
  answer: async (tx, { after, ...filter }, context) => {
    const { tenant } = context.actor;
    const years = await classYears(tx, tenant);
    const year = filter.year ?? years[0] ?? null;
    const reach = scope(context.actor, 'seeClasses');
    const page = { year, latest: year === years[0], after, size: SIZE };
    const { studios, next } = await listClasses(tx, tenant, reach, filter, page);
    const rules = (await standingProgramme(tx, tenant))?.programme.classification?.grades;
    return allow({
      ...{ studios: studios.map(lineOf), next, year, years },
      grades: year === null ? [] : await gradesOfYear(tx, tenant, year),
      rules: rules?.map(({ id, title }) => ({ id, title })) ?? null,
      allowed: possibleActions(context.actor).filter(
        (act) => act === 'classifyStudios' || act === 'keepFollowUps' || act === 'exportList',
      ),
    });
  },
});

const lineOf = ({ previousYear, previousGrade, ...line }: ListedClass) => ({
  ...line,
  previous:
    previousYear === null || previousGrade === null ? null : { year: previousYear, grade: previousGrade },
});
