import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import type { ContractorRegistration } from '../contractor/contractor-registration';
import type { SurveyedProject, SurveyedProjectCompound } from '../contractor/surveyed-project';

/** The projects of which the police have a record: those with a chain, a lead or a case. */
export function surveyedProjects(
  { projects }: DemonstrationWorld,
  chains: readonly ContractorRegistration[],
  events: readonly { readonly projectNo: string | null }[],
): { projects: SurveyedProject[]; compounds: SurveyedProjectCompound[] } {
  const firstSurvey = new Map(
    chains.toReversed().map(({ projectNo, surveyedOn }) => [projectNo, surveyedOn]),
  );
  const withEvents = new Set(events.map(({ projectNo }) => projectNo));
  const known = projects.filter(({ projectNo }) => firstSurvey.has(projectNo) || withEvents.has(projectNo));
  return {
    projects: known.map(({ projectNo, planYear }) => ({
      projectNo,
      surveyedOn: firstSurvey.get(projectNo) ?? `${planYear}-03-15`,
      synthetic: true,
    })),
    compounds: known.flatMap(({ projectNo, compoundIds }) =>
      compoundIds.map((compoundId) => ({ projectNo, compoundId })),
    ),
  };
}
