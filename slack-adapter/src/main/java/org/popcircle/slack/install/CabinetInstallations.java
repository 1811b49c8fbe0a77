package org.popcircle.slack.install;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Cabinet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every workspace's tokens, sealed, in the store. A workspace is its team id, or its organisation's where the app was
 * installed for all of one; the newest installation of a workspace counts.
 */
public final class CabinetInstallations implements InstallationService {

    private static final Logger log = LoggerFactory.getLogger(CabinetInstallations.class);
    private static final String BOTS = "slack-bots";
    private static final String INSTALLERS = "slack-installers";

    private final Cabinet cabinet;
    private final Seal seal;

    public CabinetInstallations(Cabinet cabinet, String clientSecret) {
        this.cabinet = cabinet;
        this.seal = new Seal(clientSecret);
    }

    /** The token to speak with in a workspace. */
    public Optional<String> botToken(String workspace) {
        return read(BOTS, workspace, DefaultBot.class).map(DefaultBot::getBotAccessToken);
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean enabled) {
        // Old installations are never kept: a token that is not in use should not lie around.
    }

    @Override
    public void saveInstallerAndBot(Installer installer) {
        String workspace = workspace(installer.getEnterpriseId(), installer.getTeamId());
        write(INSTALLERS, workspace + "." + installer.getInstallerUserId(), installer);
        saveBot(installer.toBot());
    }

    @Override
    public void saveBot(Bot bot) {
        write(BOTS, workspace(bot.getEnterpriseId(), bot.getTeamId()), bot);
    }

    @Override
    public void deleteBot(Bot bot) {
        cabinet.remove(BOTS, workspace(bot.getEnterpriseId(), bot.getTeamId()));
    }

    @Override
    public void deleteInstaller(Installer installer) {
        cabinet.remove(
                INSTALLERS,
                workspace(installer.getEnterpriseId(), installer.getTeamId()) + "." + installer.getInstallerUserId());
    }

    @Override
    public void deleteAll(@Nullable String enterprise, @Nullable String team) {
        String workspace = workspace(enterprise, team);
        cabinet.remove(BOTS, workspace);
        cabinet.names(INSTALLERS).stream()
                .filter(name -> name.startsWith(workspace + "."))
                .forEach(name -> cabinet.remove(INSTALLERS, name));
        log.info("The app was removed from a workspace; its tokens are deleted");
    }

    @Override
    public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
        Optional<DefaultBot> ofOrganisation =
                enterprise == null ? Optional.empty() : read(BOTS, enterprise, DefaultBot.class);
        return ofOrganisation
                .or(() -> team == null ? Optional.empty() : read(BOTS, team, DefaultBot.class))
                .orElse(null);
    }

    @Override
    public @Nullable Installer findInstaller(@Nullable String enterprise, @Nullable String team, String user) {
        return read(INSTALLERS, workspace(enterprise, team) + "." + user, DefaultInstaller.class)
                .orElse(null);
    }

    private static String workspace(@Nullable String enterprise, @Nullable String team) {
        if (team != null) {
            return team;
        }
        if (enterprise == null) {
            throw new IllegalArgumentException("an installation is in a workspace or an organisation");
        }
        return enterprise;
    }

    private void write(String drawer, String name, Object record) {
        cabinet.put(drawer, name, seal.close(name, GsonFactory.createSnakeCase().toJson(record)));
    }

    private <T> Optional<T> read(String drawer, String name, Class<T> type) {
        Optional<String> sealed = cabinet.get(drawer, name);
        Optional<String> json = sealed.flatMap(text -> seal.open(name, text));
        if (sealed.isPresent() && json.isEmpty()) {
            log.error("The installation {} cannot be opened: was SLACK_CLIENT_SECRET changed?", name);
        }
        return json.map(text -> GsonFactory.createSnakeCase().fromJson(text, type));
    }
}
