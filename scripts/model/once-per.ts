/**
 * A function that is asked only once for each object, as long as that is in use. It may depend on nothing but the object,
 * which must not change.
 */
export function oncePer<Thing extends object, Answer>(
  make: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known.answer;
    const answer = make(thing);
    answers.set(thing, { answer });
    return answer;
  };
}
