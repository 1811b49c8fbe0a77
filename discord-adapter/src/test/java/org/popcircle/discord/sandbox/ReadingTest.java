package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of a message, in the words of tests. */
class ReadingTest extends CallingRest {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** and ~~gone~~ | bold and gone",
                "\\\\*kept\\\\* | *kept*",
                "<@1450000000000001101> in <#1450000000000000011> | @Ana in #valley",
                "<@1450000000000001999> | @unknown-user",
                "<t:1795435200:f> | 23 November 2026 12:00 UTC",
                "<t:1795442400:R> | in 2 hours",
                "<t:1795348800:R> | 1 day ago",
                "[the card](https://discord.com/channels/1/2/3) | the card",
                "-# small | small"
            })
    void marks_are_read_over_and_names_are_read_out(String markdown, String read) {
        post("{'content':'" + markdown + "'}");

        assertThat(discord.channel("#valley").messages().getLast().plainText()).isEqualTo(read);
    }

    @Test
    void everything_in_a_container_is_read_in_order() {
        post("{'flags':32768,'components':[{'type':17,'components':[{'type':10,'content':'# Title'},"
                + "{'type':9,'components':[{'type':10,'content':'Entry'}],'accessory':"
                + "{'type':2,'style':1,'label':'Open','custom_id':'o'}},"
                + "{'type':1,'components':[{'type':2,'style':2,'label':'Shut','custom_id':'s','disabled':true}]},"
                + "{'type':1,'components':[{'type':3,'custom_id':'m','placeholder':'More',"
                + "'options':[{'label':'One','value':'1'}]}]}]}]}");

        var card = discord.channel("#valley").card("Title");
        assertThat(card.plainText()).isEqualTo("Title\nEntry\nOpen\nShut\nMore\nOne");
        assertThat(card.buttons()).containsExactly("Open", "One");
    }
}
