/**
 * What Node is told when it runs a command, as in the scripts of package.json: no object's kind can be changed through
 * `__proto__`, no string can become code, and TSX is read too; it is run in the folder of the project.
 */
export const nodeFlags = [
  "--disable-proto=delete",
  "--disallow-code-generation-from-strings",
  "--import",
  "./scripts/command/read-tsx.ts",
] as const;
