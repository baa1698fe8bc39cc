// <kinesite-embed src="exercises/glute-bridge" clinic="..." preset="..." scheme="light|dark|host"><a href="...">...</a>
// The link stands there until the frame has said how high it is. Nothing is stored, and no other host is asked.
(() => {
  const home = new URL(".", document.currentScript.src);
  const MOST = 20000;
  const PATH = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*\/?$/;
  const night = matchMedia("(prefers-color-scheme: dark)");

  class KinesiteEmbed extends HTMLElement {
    static observedAttributes = ["src", "clinic", "preset", "scheme"];

    connectedCallback() {
      if (!this.frame) this.build();
      addEventListener("message", this.hear);
      night.addEventListener("change", this.dress);
      this.watch.observe(document.documentElement, { attributes: true });
      this.load();
    }

    disconnectedCallback() {
      removeEventListener("message", this.hear);
      night.removeEventListener("change", this.dress);
      this.watch.disconnect();
    }

    attributeChangedCallback(name) {
      if (!this.frame || !this.isConnected) return;
      if (name === "scheme") this.dress();
      else this.load();
    }

    build() {
      const frame = (this.frame = document.createElement("iframe"));
      this.link = document.createElement("slot");
      this.hear = (event) => this.take(event);
      this.dress = () => {
        frame.contentWindow?.postMessage({ message: "scheme", value: this.scheme() }, "*");
      };
      this.watch = new MutationObserver(this.dress);
      frame.loading = "lazy";
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
      frame.addEventListener("load", this.dress);
      Object.assign(frame.style, { display: "block", width: "100%", height: "1px", border: "0" });
      this.attachShadow({ mode: "open" }).append(this.link, frame);
      this.style.display = "block";
    }

    load() {
      const [src, clinic, preset] = ["src", "clinic", "preset"].map((name) => this.getAttribute(name) || "");
      const path = [clinic, src.replace(/\/$/, ""), preset].filter(Boolean).join("/");
      if (!PATH.test(path)) return this.frame.removeAttribute("src");
      const scheme = this.scheme();
      const address = new URL(path + "/", home) + (scheme ? "#?scheme=" + scheme : "");
      this.frame.title = this.textContent.trim() || src;
      if (this.frame.getAttribute("src") !== address) this.frame.src = address;
    }

    scheme() {
      const asked = this.getAttribute("scheme");
      if (asked !== "host") return /^(light|dark)$/.test(asked) ? asked : "";
      const own = getComputedStyle(this).colorScheme;
      if (!own.includes("dark")) return "light";
      return own.includes("light") && !night.matches ? "light" : "dark";
    }

    take({ source, origin, data }) {
      if (source !== this.frame.contentWindow || origin !== "null" || data?.message !== "height") return;
      if (!Number.isInteger(data.value) || data.value < 1 || data.value > MOST) return;
      this.frame.style.height = data.value + "px";
      this.link.hidden = true;
      this.link.style.display = "none";
    }
  }

  customElements.get("kinesite-embed") || customElements.define("kinesite-embed", KinesiteEmbed);
})();
