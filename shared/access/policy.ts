import { GraphQLError } from 'graphql';
import { ErrorCode } from '../errors/error-code';
import type { Access } from './access-map';
import { holdsScope } from './caller';
import { isAbove } from './level';
import type { Visit } from './visit';

/** Why a field is not shown. */
export type Refusal = 'sign-in' | 'scope' | 'purpose' | 'division' | 'trail';

/**
 * Whether this visit may see a place, as far as its rights go; where a row stands is judged by its department.
 * Denied unless something allows it.
 */
export function refusalOf(
  { level, scopes }: Access,
  { caller, purpose, trailClosed }: Visit,
): Refusal | undefined {
  if (level === 'PUBLIC') return undefined;
  if (caller.role === 'PUBLIC') return 'sign-in';
  if (!scopes.some((all) => all.every((scope) => holdsScope(caller, scope)))) return 'scope';
  if (isAbove(level, 'INTERNAL') && purpose === undefined) return 'purpose';
  if (trailClosed) return 'trail';
  return undefined;
}

const reasons: Readonly<Record<Refusal, string>> = {
  'sign-in': '登录后可查看此字段。 / This field is for signed-in users.',
  scope: '您的角色无权查看此字段。 / Your role does not see this field.',
  purpose:
    '查看此字段须说明用途：请带上请求头 x-access-purpose。 / This field needs a purpose: send the header x-access-purpose.',
  division: '不在您的管辖区划内。 / This is outside the divisions of your role.',
  trail:
    'PUBLIC 以上的内容暂不开放：查阅记录无法写入。 / What is above PUBLIC is closed: the trail of who looked cannot be written.',
};

export function isRefusal(text: unknown): text is Refusal {
  return typeof text === 'string' && text in reasons;
}

export function refusalMessage(refusal: Refusal): string {
  return reasons[refusal];
}

export function refusalCode(refusal: Refusal): ErrorCode {
  return refusal === 'trail' ? ErrorCode.AUDIT_UNAVAILABLE : ErrorCode.FORBIDDEN;
}

/** The error that stands beside the null of a field that is not shown. */
export function forbidden(refusal: Refusal): GraphQLError {
  return new GraphQLError(reasons[refusal], { extensions: { code: refusalCode(refusal), reason: refusal } });
}
