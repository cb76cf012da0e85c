import {
  createContext,
  type FocusEvent,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
} from "react";

/** Returns a ref that names an element for `usePanelFocus`. */
type MarkFocus = (name: string) => (element: HTMLElement | null) => void;

export const PanelFocusContext = createContext<MarkFocus>(() => () => {});

export const useMarkFocus = (): MarkFocus => useContext(PanelFocusContext);

export const inList = (claimId: string) => `claim ${claimId}`;

/**
 * Keeps the focus in the panel when its content changes and the focused element is gone. A button is followed by the
 * button of the same name, a claim by its item in the list. Otherwise the panel itself gets the focus.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, currentId: string | null, isHere: boolean) {
  const elements = useRef(new Map<string, HTMLElement>());
  const within = useRef<{ name: string | undefined } | null>(null);
  const before = useRef({ currentId, isHere });
  const mark = useCallback<MarkFocus>(
    (name) => (element) => {
      if (element) elements.current.set(name, element);
      else elements.current.delete(name);
    },
    [],
  );
  useLayoutEffect(() => {
    const { currentId: left, isHere: wasHere } = before.current;
    before.current = { currentId, isHere };
    const isSame = left === currentId && wasHere === isHere;
    if (isSame || !within.current || document.activeElement !== document.body) return;
    const name = currentId === null ? inList(left ?? "") : (within.current.name ?? "");
    const successor = elements.current.get(name);
    const target = successor?.matches(":disabled") ? undefined : successor;
    (target ?? panel.current)?.focus({ preventScroll: currentId !== null });
  }, [panel, currentId, isHere]);
  const panelProps = {
    ref: panel,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      within.current = { name: [...elements.current].find(([, element]) => element === target)?.[0] };
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) within.current = null;
    },
  };
  return { mark, panelProps };
}
