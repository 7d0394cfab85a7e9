import { communityByCompound } from '../../../shared/reference/reference-loaders';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { Guideline } from './guideline';
import { guidelineByDivision, type GuidelineArgs } from './guideline-loaders';

/** The rule on a subject that holds where a compound belongs on a day; null = none there. */
export async function guidelineOfCompound(
  compoundId: string,
  args: GuidelineArgs,
  context: RequestContext,
): Promise<Guideline | null> {
  const community = await context.load(communityByCompound, compoundId, { on: args.on });
  return community === null ? null : context.load(guidelineByDivision, community, args);
}
