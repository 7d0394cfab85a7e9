import {
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import { DepartmentFailure } from './department-failure';
import { fitsLeaf } from './fits-leaf';
import type { ResponsePath } from './response-path';
import type { AskedField, SubOperation } from './sub-operation';

/** An answer that is wrong in more places than this is not used at all. */
export const mostWrongPlaces = 10_000;

/** A place whose value does not fit what its department declares. */
export interface WrongPlace {
  readonly path: ResponsePath;
  /** What was expected there; never what came, which may be personal. */
  readonly expected: string;
}

export interface CompletedData {
  /** What was asked and nothing else, each value fitting its type; null where no value does. */
  readonly data: Fields | null;
  /** One for each null that stands in for a value that does not fit. */
  readonly wrong: readonly WrongPlace[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * A department's data completed as GraphQL demands of the server that gave it, against what the department declares:
 * a value that is absent or does not fit becomes null, and where null may not stand, so does the nearest place around
 * it where it may. What was not asked is dropped.
 * @throws DepartmentFailure when there is not one entity for each asked, or too much is wrong
 */
export function completeData(data: Fields, operation: SubOperation): CompletedData {
  return new Completion(operation).complete(data);
}

/** Stands where no value fits and null may not stand either, until a place around it becomes null instead. */
class Misfit implements WrongPlace {
  constructor(
    readonly path: ResponsePath,
    readonly expected: string,
  ) {}
}

class Completion {
  private readonly wrong: WrongPlace[] = [];
  private readonly path: (string | number)[] = [];

  constructor(private readonly operation: SubOperation) {}

  complete(data: Fields): CompletedData {
    const { rootType, rootFields, entitiesField } = this.operation;
    const completed = entitiesField
      ? this.entities(data, entitiesField)
      : this.orNull(this.fields(data, rootType, rootFields), 0);
    return { data: completed, wrong: this.wrong };
  }

  private entities(data: Fields, asked: AskedField): Fields {
    const { representations = [] } = this.operation;
    const entities = ownValue(data, asked.key);
    if (!Array.isArray(entities) || entities.length !== representations.length) {
      throw badResponse('wrong number of entities');
    }
    const completed = representations.map((representation, index) => {
      const marked = this.wrong.length;
      this.path.push(asked.key, index);
      const entity = this.entity(entities[index], this.operation.entityType(representation), asked);
      this.path.length -= 2;
      return this.orNull(entity, marked);
    });
    return { [asked.key]: completed };
  }

  private entity(value: unknown, type: GraphQLObjectType, asked: AskedField): Fields | Misfit | null {
    if (value === null) return null;
    if (!isObject(value)) return this.misfit(type.name);
    const name = ownValue(value, '__typename');
    if (name !== undefined && name !== type.name) return this.misfit(type.name);
    return this.fields(value, type, this.operation.fieldsOf(type, asked));
  }

  private fields(
    object: Fields,
    type: GraphQLObjectType,
    asked: readonly AskedField[],
  ): Record<string, unknown> | Misfit {
    // No name of an answer is __proto__: schemas may not have it, and such aliases are renamed before planning.
    const completed: Record<string, unknown> = {};
    for (const field of asked) {
      this.path.push(field.key);
      const value = field.isTypename
        ? this.typename(ownValue(object, field.key), type)
        : this.place(field.type, ownValue(object, field.key), field);
      this.path.pop();
      if (value instanceof Misfit) return value;
      completed[field.key] = value;
    }
    return completed;
  }

  private typename(value: unknown, type: GraphQLObjectType): unknown {
    return value === type.name ? value : this.misfit(`"${type.name}"`);
  }

  /** The value that may stand at the present path, or a misfit where neither it nor null may. */
  private place(type: GraphQLOutputType, value: unknown, asked: AskedField): unknown {
    if (!isNonNullType(type)) {
      const marked = this.wrong.length;
      return value === null ? null : this.orNull(this.present(type, value, asked), marked);
    }
    return value === null ? this.misfit(type) : this.present(type.ofType, value, asked);
  }

  /** A null in place of a misfit is told once; what else was wrong below it no longer shows. */
  private orNull<Value>(value: Value | Misfit, marked: number): Value | null {
    if (!(value instanceof Misfit)) return value;
    this.wrong.length = marked;
    if (this.wrong.push(value) > mostWrongPlaces)
      throw badResponse(`more than ${mostWrongPlaces} wrong places`);
    return null;
  }

  private present(type: GraphQLNullableType & GraphQLOutputType, value: unknown, asked: AskedField): unknown {
    if (isListType(type))
      return Array.isArray(value) ? this.list(type.ofType, value, asked) : this.misfit(type);
    if (isLeafType(type)) return fitsLeaf(type, value) ? value : this.misfit(type);
    return this.object(type, value, asked);
  }

  private list(type: GraphQLOutputType, values: readonly unknown[], asked: AskedField): unknown {
    const completed: unknown[] = [];
    for (let index = 0; index < values.length; index += 1) {
      this.path.push(index);
      const value = this.place(type, values[index], asked);
      this.path.pop();
      if (value instanceof Misfit) return value;
      completed.push(value);
    }
    return completed;
  }

  private object(type: GraphQLCompositeType, value: unknown, asked: AskedField): unknown {
    const actual = isObject(value) ? this.operation.typeOf(ownValue(value, '__typename'), type) : undefined;
    if (!isObject(value) || !actual) return this.misfit(type);
    return this.fields(value, actual, this.operation.fieldsOf(actual, asked));
  }

  private misfit(expected: GraphQLOutputType | string): Misfit {
    return new Misfit([...this.path], String(expected));
  }
}

function ownValue(object: Fields, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function badResponse(reason: string): DepartmentFailure {
  return new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, reason);
}
