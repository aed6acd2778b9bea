import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../text/text';
import { Said } from '../profile/forms';

interface Props<T extends string> {
  name: string;
  /** Of the group: what is chosen here. */
  legend: string;
  choices: readonly T[];
  chosen: T;
  /** As a person reads it. */
  called(choice: T): ComponentChildren;
  /** Resolves to false when it could not be kept. */
  choose(choice: T): Promise<boolean>;
}

/** One of a few, kept as soon as it is chosen. */
export const Choice = <T extends string>({ name, legend, choices, chosen, called, choose }: Props<T>) => {
  const [kept, setKept] = useState<boolean>();
  const [picked, setPicked] = useState<T>();
  useEffect(() => setPicked(undefined), [chosen]);
  const pick = async (choice: T) => {
    setPicked(choice);
    setKept(undefined);
    const done = await choose(choice);
    setKept(done);
    if (!done) setPicked(undefined);
  };
  return (
    <>
      <fieldset class="one-of">
        <legend class="unseen">{legend}</legend>
        {choices.map((choice) => (
          <label key={choice} class="utrecht-form-label utrecht-form-label--radio">
            <input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" name={name} value={choice} checked={choice === (picked ?? chosen)} onChange={() => void pick(choice)} />
            {called(choice)}
          </label>
        ))}
      </fieldset>
      <Said good={kept === true ? say('profile_saved') : undefined} wrong={kept === false ? say('options_failed') : undefined} />
    </>
  );
};
