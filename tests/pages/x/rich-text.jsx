import { CompositeDecorator, ContentState, Editor, EditorState, KeyBindingUtil, Modifier, getDefaultKeyBinding } from 'draft-js';
import { forwardRef } from 'react';
import { emojiPattern, emojiPicture } from './emoji';

const finds = (pattern) => (block, found) => {
  for (const match of block.getText().matchAll(pattern)) found(match.index, match.index + match[0].length);
};

const Emoji = ({ decoratedText, children }) => (
  <span className="emoji-in-editor" style={{ backgroundImage: `url("${emojiPicture(decoratedText)}")` }}>{children}</span>
);
const Coloured = ({ children }) => <span className="link">{children}</span>;

const decorator = new CompositeDecorator([
  { strategy: finds(emojiPattern), component: Emoji },
  { strategy: finds(/https?:\/\/\S+|(?<!\S)[#@][\p{L}\p{N}_]+/gu), component: Coloured },
]);

export const emptyText = () => EditorState.createEmpty(decorator);
export const textState = (text) => EditorState.createWithContent(ContentState.createFromText(text), decorator);
export const withPasted = (state, text) =>
  EditorState.push(state, Modifier.replaceText(state.getCurrentContent(), state.getSelection(), text), 'insert-characters');
export const plainText = (state) => state.getCurrentContent().getPlainText('\n');

// keyCode 13 with Ctrl (Cmd on macOS), without Alt; Shift does not matter.
const sendKey = (event) =>
  (event.keyCode === 13 && KeyBindingUtil.hasCommandModifier(event) && !event.altKey ? 'send' : getDefaultKeyBinding(event));

/** The text box of a narrow page: no rich text, a real textarea under the same test id (2026-08). */
export function PlainText({ testId, label, placeholder, state, onChange }) {
  return (
    <div data-testid={`${testId}_label`}>
      <div data-testid={testId} className="rich-text">
        <textarea aria-label={label} placeholder={placeholder} value={plainText(state)} onChange={(event) => onChange(textState(event.target.value))} />
      </div>
    </div>
  );
}

/** One text box in Draft.js. `onSend` is called straight from the keydown: there is no click. */
export const RichText = forwardRef(function RichText({ testId, label, placeholder, state, onChange, onSend, onReturn, onPaste }, ref) {
  return (
    <div data-testid={`${testId}_label`}>
      <div className="draftjs-styles_0">
        <div data-testid={`${testId}RichTextInputContainer`} className="rich-text">
          <Editor
            ref={ref} editorState={state} onChange={onChange} placeholder={placeholder} webDriverTestID={testId} role="textbox"
            ariaLabel={label} ariaMultiline ariaAutoComplete="list" ariaControls="typeaheadDropdownWrapped-0" spellCheck
            keyBindingFn={sendKey}
            handleKeyCommand={(command, _state, _time) => {
              if (command !== 'send') return 'not-handled';
              onSend();
              return 'handled';
            }}
            handlePastedText={(text) => (onPaste ? (onPaste(text), 'handled') : 'not-handled')}
            handleReturn={(event) => (onReturn && !event.shiftKey ? (onReturn(), 'handled') : 'not-handled')}
          />
        </div>
      </div>
    </div>
  );
});
