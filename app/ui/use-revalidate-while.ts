// Asks the server again every two seconds while something is under way there and the merchant can see the page.
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMilliseconds = 2000;

export function useRevalidateWhile(underWay: boolean) {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay || state !== "idle") return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const schedule = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(revalidate, everyMilliseconds);
    };
    schedule();
    document.addEventListener("visibilitychange", schedule);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", schedule);
    };
  }, [underWay, state, revalidate]);
}
