import { groupLattice, unionGroupLattice } from '#core/disclosure/group-lattices.ts';
import { blockId } from '#core/disclosure/lattice.ts';
import { answerId } from '#core/disclosure/publish-tables.ts';
import type { Shown } from '#core/disclosure/protect-task.ts';
import type { GroupSetting } from '#core/disclosure/setting.ts';
import type { Codebook, Variable } from '#core/codes/codebook.ts';
import type { Area } from '#core/results/areas.ts';
import type { Dimensions, Grouping } from '#core/results/counts.ts';
import { helpVariable, nobodyIn } from '#core/results/groupings.ts';

/** The groupings of a survey. @param shownOf what is shown of a variable by area, all groups together */
export const groupSettings = (codebook: Codebook, dimensions: Dimensions, areas: readonly Area[], shownOf: (variable: Variable) => Shown): readonly GroupSetting[] =>
  dimensions.groupings.map((grouping) => {
    const answerOf = groupAnswers(codebook, grouping);
    return {
      grouping,
      all: groupLattice(dimensions, grouping, areas),
      unions: unionGroupLattice(dimensions, grouping, areas),
      isCounted: (area, gender, group) => {
        const counting = answerOf(group);
        return counting !== null && shownOf(counting.variable).answers.has(answerId(blockId(area, null, gender), counting.answer));
      },
    };
  });

/** The variable and its answer that tell how many are in a group; null for none. */
type GroupAnswers = (group: string) => { readonly variable: Variable; readonly answer: string } | null;

/** Those who had help are the base of the question without those who say that nobody helped, so one answer tells both. */
const groupAnswers = (codebook: Codebook, { role, of }: Grouping): GroupAnswers => {
  if (role !== 'help') {
    const variable = codebook.variables.find(({ id }) => id === of);
    return (group) => (variable ? { variable, answer: group } : null);
  }
  const variable = helpVariable(codebook);
  const nobody = variable?.values[nobodyIn(variable)];
  return () => (variable && nobody ? { variable, answer: nobody.id } : null);
};
