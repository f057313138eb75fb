// Keeps a page true that is looked at for hours: a screen on the wall, a number in a queue. Such a page works without this file too; the wall then
// loads itself anew. Here the old picture stays when the net is gone, and the page says since when it is old.
//
//   data-live="10"           the part of the page that is looked for anew, and after how many seconds
//   data-live-address="…"    the same page without loading itself: where scripts run, they go there first
//   data-lost                shown while the server does not answer
//   data-call, data-say      a number that is called: by what a new call is known, and what is read aloud
//   data-sound="gong|voice"  the switch for that
"use strict";

const part = document.querySelector("[data-live]");

if (part?.dataset.liveAddress) {
  location.replace(part.dataset.liveAddress);
} else if (part) {
  keep(part);
}

function keep(part) {
  const seconds = Number(part.dataset.live) || 10;
  // Only what is called now is remembered, so hours leave nothing behind.
  let heard = calls(part);
  let shown = part.innerHTML;
  const ring = bell();

  async function look() {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), seconds * 1000);
    try {
      const answer = await fetch(location.href, { cache: "no-store", signal: stop.signal });
      // The address was ended, or is not ours any more: say what the server says.
      if (answer.status === 404) return location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
      if (!fresh) return location.reload();
      lost(false);
      if (fresh.innerHTML !== shown) {
        shown = fresh.innerHTML;
        part.replaceChildren(...fresh.childNodes);
      }
      const now = calls(part);
      for (const [key, said] of now) if (!heard.has(key)) ring(said);
      heard = now;
    } catch {
      lost(true);
    } finally {
      clearTimeout(late);
      setTimeout(look, seconds * 1000);
    }
  }
  setTimeout(look, seconds * 1000);
}

function lost(is) {
  for (const it of document.querySelectorAll("[data-lost]")) it.hidden = !is;
}

function calls(part) {
  return new Map([...part.querySelectorAll("[data-call]")].map((it) => [it.dataset.call, it.dataset.say]));
}

// A switch that somebody presses at the screen: browsers let nothing be heard before that.
function bell() {
  const button = document.querySelector("[data-sound]");
  if (!button) return () => {};
  let air, on = false;
  button.hidden = false;
  button.addEventListener("click", () => {
    on = !on;
    button.setAttribute("aria-pressed", String(on));
    const Air = window.AudioContext || window.webkitAudioContext;
    if (on && !air && Air) air = new Air();
    if (on) gong();
  });
  function gong() {
    if (!air) return;
    [660, 528].forEach((pitch, at) => {
      const tone = air.createOscillator(), loud = air.createGain(), start = air.currentTime + at * 0.45;
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.3, start);
      loud.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
      tone.connect(loud).connect(air.destination);
      tone.start(start);
      tone.stop(start + 0.9);
    });
  }
  return (said) => {
    if (!on) return;
    const own = document.documentElement.lang;
    // Norwegian voices are called nb, nn or no.
    const wanted = own === "nb" || own === "nn" ? ["nb", "no", "nn"] : [own];
    const voice = window.speechSynthesis?.getVoices().find((it) => wanted.includes(it.lang.slice(0, 2).toLowerCase()));
    gong();
    if (button.dataset.sound !== "voice" || !voice) return;
    const words = new SpeechSynthesisUtterance(said);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    setTimeout(() => speechSynthesis.speak(words), 1200);
  };
}
