import type { Ledger, Published } from "../model/views.ts";

/**
 * The statements that an organisation issued or signed, in the order of `statements`. The index is made when it is first
 * asked.
 */
export function signedBy(
  statements: readonly Published<"statements">[],
  ledger: (statement: Published<"statements">) => Ledger | undefined,
): (member: Published<"members">) => readonly Published<"statements">[] {
  let index: ReadonlyMap<string, readonly Published<"statements">[]> | undefined;
  const make = () => {
    const found = new Map<string, Published<"statements">[]>();
    for (const statement of statements) {
      const signers = ledger(statement)?.rows.flatMap(({ member }) => member ?? []) ?? [];
      for (const id of new Set([...statement.fields.members, ...signers])) {
        const signed = found.get(id);
        if (signed === undefined) found.set(id, [statement]);
        else signed.push(statement);
      }
    }
    return found;
  };
  return (member) => {
    index ??= make();
    return index.get(member.id) ?? [];
  };
}
