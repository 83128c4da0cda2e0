# Builds and serves the site; `docker compose up` runs it with PostgreSQL.
FROM node:22-bookworm-slim
WORKDIR /site
COPY package.json package-lock.json ./
COPY engine/package.json engine/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data PORT=3000
RUN node --import tsx scripts/build.ts && mkdir -p /data && chown -R node:node /data /site
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "scripts/serve.ts"]
