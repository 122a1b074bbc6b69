// A form whose changes Shopify Admin's own save bar keeps or throws away, and which cannot be left while it has any.
import { useBlocker } from "@remix-run/react";
import { SaveBar, useAppBridge } from "@shopify/app-bridge-react";
import { type FormEvent, type ReactNode, useEffect } from "react";

interface SaveBarFormProps {
  id: string;
  dirty: boolean;
  saving: boolean;
  onSave(): void;
  onDiscard(): void;
  children: ReactNode;
}

export function SaveBarForm({ id, dirty, saving, onSave, onDiscard, children }: SaveBarFormProps) {
  useLeaveConfirmation(dirty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dirty && !saving) onSave();
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      {children}
      <SaveBar id={`${id}-save-bar`} open={dirty}>
        <button type="button" variant="primary" onClick={onSave} disabled={saving} loading={saving ? "" : undefined}>
          Save
        </button>
        <button type="button" onClick={onDiscard} disabled={saving}>
          Discard
        </button>
      </SaveBar>
    </form>
  );
}

function useLeaveConfirmation(dirty: boolean) {
  const shopify = useAppBridge();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    shopify.saveBar.leaveConfirmation().then(blocker.proceed, blocker.reset);
  }, [blocker, shopify]);
}
