package org.popcircle.discord.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the commands when they have changed since the last time, and only then: Discord limits it strictly. */
public final class Registration extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    private static final String DRAWER = "discord-commands";

    private final List<CommandData> commands;
    private final Cabinet cabinet;

    public Registration(List<CommandData> commands, Cabinet cabinet) {
        this.commands = List.copyOf(commands);
        this.cabinet = cabinet;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (event.getJDA().getShardInfo().getShardId() != 0) {
            return;
        }
        String application = event.getJDA().getSelfUser().getApplicationId();
        String print = fingerprint();
        try {
            if (cabinet.get(DRAWER, application).filter(print::equals).isPresent()) {
                return;
            }
            Calls.await(event.getJDA().updateCommands().addCommands(commands));
            cabinet.put(DRAWER, application, print);
            log.info("The commands are registered with Discord");
        } catch (Calls.Failed refused) {
            log.warn("The commands could not be registered: {}", Errors.shown(refused));
        } catch (Store.StoreUnavailable away) {
            log.warn("The commands were not registered this time: {}", away.getMessage());
        }
    }

    private String fingerprint() {
        try {
            byte[] json = DataArray.fromCollection(commands).toJson();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
