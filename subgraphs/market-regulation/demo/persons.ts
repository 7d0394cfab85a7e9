import type { Insert } from '../../../shared/database/insert';
import { inventedPerson } from '../../../shared/demonstration/invented-person';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { Post } from '../person/post';
import { ResponsiblePerson } from '../person/responsible-person';
import { elevatorSites } from './elevator-sites';
import { registrations } from './enterprises';

/** Not every maker has to have a director: 城政办发〔2024〕26号 (十四) names the larger and riskier ones. */
const directorShare = 0.7;

/** Invented persons at invented bodies; nobody is invented at a body that a document names. */
export async function insertPersons(insert: Insert, world: DemonstrationWorld, clock: Clock): Promise<void> {
  const random = randomStream('market-regulation/persons');
  const appointments = [
    ...representatives(world),
    ...withDirector(world).map((uscc) => appointment(uscc, Post.QUALITY_DIRECTOR)),
    ...usingUnits(world).map((uscc) => appointment(uscc, Post.ELEVATOR_SAFETY_OFFICER)),
  ];
  await insert(
    ResponsiblePerson,
    appointments.map(({ uscc, post, since }, serial) => {
      const { name, phone } = inventedPerson(random);
      const lately = addDays(clock.today(), -random.int(30, 700));
      return {
        personNo: opaquePersonNo(serial),
        post,
        uscc,
        name,
        phone: post === Post.LEGAL_REPRESENTATIVE ? null : phone,
        appointedOn: since ?? lately,
        leftOn: null,
        synthetic: true,
      };
    }),
  );
}

interface Appointment {
  readonly uscc: string;
  readonly post: Post;
  /** Null for some day in the last two years. */
  readonly since: DateText | null;
}

function appointment(uscc: string, post: Post): Appointment {
  return { uscc, post, since: null };
}

/** In office since the registration, the day of which is not known of bodies that a document names. */
function representatives(world: DemonstrationWorld): Appointment[] {
  return registrations(world).flatMap(({ uscc, registeredOn }) =>
    registeredOn === null ? [] : [{ uscc, post: Post.LEGAL_REPRESENTATIVE, since: registeredOn }],
  );
}

function withDirector({ enterprises }: DemonstrationWorld): string[] {
  const random = randomStream('market-regulation/quality-directors');
  return enterprises
    .filter(({ real, roles }) => !real && roles.includes('MANUFACTURER') && random.chance(directorShare))
    .map(({ uscc }) => uscc);
}

function usingUnits(world: DemonstrationWorld): string[] {
  const invented = new Set(world.enterprises.filter(({ real }) => !real).map(({ uscc }) => uscc));
  const users = new Set(elevatorSites(world).flatMap(({ userUscc }) => userUscc ?? []));
  return [...users].filter((uscc) => invented.has(uscc));
}

/** Says nothing about the person or the order of registration; different for every serial below 100 million. */
function opaquePersonNo(serial: number): string {
  return `RP${String((serial * 104_729 + 7_919) % 100_000_000).padStart(8, '0')}`;
}
