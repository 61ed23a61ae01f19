import { type Member, memberNamed, membersOf } from '../../records/json-members.js';

/** What is put into a record: values as JSON source, by the names of their members. */
export type NewValues = Readonly<Record<string, string>>;

/**
 * A JSON object with other values in some members; those that it lacks are added at its end. All else stays as it is written, to the byte.
 * Of members of one name the last is meant.
 *
 * @param source a JSON object that `JSON.parse` has taken
 */
export function splice(source: string, values: NewValues): string {
  const members = membersOf(source);
  const known = Object.entries(values).map(([key, value]) => ({
    key,
    value,
    member: memberNamed(members, key),
  }));
  const added = known.flatMap(({ key, value, member }) =>
    member ? [] : [`${JSON.stringify(key)}:${value}`],
  );
  const edits = known.flatMap(({ value, member }) => (member ? [{ ...member, value }] : []));
  if (added.length > 0) edits.push(endOf(source, members, added.join()));
  edits.sort((left, right) => left.start - right.start);
  let result = '';
  let at = 0;
  for (const { start, end, value } of edits) {
    result += source.slice(at, start) + value;
    at = end;
  }
  return result + source.slice(at);
}

/** Behind the last member. */
function endOf(source: string, members: readonly Member[], added: string) {
  const last = members.at(-1);
  const start = last?.end ?? source.indexOf('{') + 1;
  return { key: '', start, end: start, value: last ? `,${added}` : added };
}

/** The value of a member as it is written. */
export function sourceOf(source: string, key: string): string | undefined {
  const member = memberNamed(membersOf(source), key);
  return member && source.slice(member.start, member.end);
}
